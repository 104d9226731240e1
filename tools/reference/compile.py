#!/usr/bin/env python3
"""Compile the reference CSV files into the compact tables embedded in Extractor.Core.

usage: compile.py REFERENCE_DIR CONCEPTS_CSV OUTPUT_DIR

Not needed for building: its output is committed. Every output is UTF-8 TSV without a header, sorted, one row a line.
"""
import csv
import pathlib
import re
import sys

MARK = re.compile(r"[（(](类|款|项)[）)]")
# Printed once or twice by mistake, or a code that later took another name: they say nothing about the code.
NOT_AN_ALIAS = {
    ("2111102", "生态环境保护监察"), ("2290402", "其他地方自行试点项目收益专项债券收安排的支出"),
    ("2010505", "统计信息事务（项）"), ("2160699", "其他旅游业管理与服务"), ("2179999", "其他金融发展支出"),
}
# Wordings that documents use in running text and on economic tables besides the official name.
OWN_ALIASES = {
    "economic": [
        ("30108", "机关事业单位养老保险缴费"), ("30108", "基本养老保险缴费"), ("30109", "机关事业单位职业年金缴费"),
        ("30110", "城镇职工基本医疗保险缴费"), ("30110", "基本医疗保险缴费"), ("30110", "职工医疗保险缴费"),
        ("30111", "公务员医疗补助"), ("30102", "津补贴"), ("30212", "因公出国费用"), ("30212", "因公出国（境）经费"),
        ("30212", "出国（境）费"), ("30217", "接待费"), ("30229", "职工福利费"), ("30213", "维护（修）费"),
        ("30231", "公务用车运行维护费用"), ("30239", "其他交通费用支出"), ("30299", "其他商品服务支出"), ("302", "商品服务支出"),
        ("30303", "退职役费"), ("309", "基本建设支出"), ("309", "资本性支出（基本建设支出）"), ("30303", "退职费"),
        ("30240", "税金及附加费"), ("30206", "电力费"), ("30207", "邮电通讯费"),
    ],
    "function": [
        ("208", "社会保障与就业支出"), ("20805", "行政事业单位养老"), ("2080505", "机关事业单位养老保险缴费支出"),
        ("2080505", "机关事业单位基本养老保险费支出"), ("2080506", "机关事业单位职业年金支出"), ("21011", "行政事业单位医疗保障"),
        ("2089999", "其他社会保障与就业支出"), ("20899", "其他社会保障与就业支出"), ("224", "灾害防治与应急管理支出"),
        ("207", "文化旅游体育与传媒"), ("210", "医疗卫生支出"), ("20103", "政府办公厅及相关机构事务"),
        ("20131", "党委办公厅及相关机构事务"),
    ],
}


def rows(directory, name):
    with open(directory / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def stem(name):
    letters = "".join(c for c in name if c.isalnum())
    while len(letters) > 4 and letters.endswith("支出"):
        letters = letters[:-2]
    return letters


def write(path, table):
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        for row in table:
            assert not any("\t" in str(f) or "\n" in str(f) for f in row), row
            file.write("\t".join(str(f) for f in row) + "\n")
    print(path.name, len(table), "rows", path.stat().st_size, "bytes")


def covers(row, year):
    return (not row[2] or int(row[2]) <= year) and (not row[3] or year <= int(row[3]))


def official(documents, recalled):
    """(code, name, first, last, mark): recalled periods never run into a period that a document backs."""
    table = [[r["code"], r["name"], r["first_year"], r["last_year"], ""] for r in documents]
    by_code = {}
    for row in table:
        by_code.setdefault(row[0], []).append(row)
    aliases = []
    for r in recalled:
        row = [r["code"], r["name"], r["first_year"], r["last_year"], "recall"]
        same = by_code.setdefault(row[0], [])
        last = int(row[3] or 9999)
        clash = [s for s in same if int(s[2] or 0) <= last and int(row[2] or 0) <= int(s[3] or 9999)]
        if len(clash) == 1 and not clash[0][2] and row[3] and int(row[3]) <= 2020 and not row[2]:
            clash[0][2] = str(last + 1)  # the document-backed name begins where the recalled one ends
            if clash[0][3] and int(clash[0][3]) < last + 1:
                clash[0][2] = ""
                aliases.append((row[0], row[1]))
                continue
        elif clash:
            aliases.append((row[0], row[1]))
            continue
        same.append(row)
        table.append(row)
    return table, aliases


def with_aliases(table, aliases):
    known = {(row[0], stem(row[1])) for row in table}
    codes = {row[0] for row in table}
    added = []
    for code, name in aliases:
        name = MARK.sub("", name)
        name = name.replace("(", "（").replace(")", "）")
        if code not in codes or (code, stem(name)) in known or not name:
            continue
        known.add((code, stem(name)))
        added.append([code, name, "", "", "alias"])
    order = {"": 0, "recall": 0, "alias": 1}
    return sorted(table + added, key=lambda r: (r[0], order[r[4]], int(r[2] or 0), r[1]))


def classifications(source, output):
    synonyms = rows(source, "synonyms.csv")
    usable = ("class_name", "coded_table", "narrative_款", "narrative_项", "renamed_recall")
    printed = [(s["code"], s["variant"]) for s in synonyms
               if s["kind"] in usable and (s["code"], s["variant"]) not in NOT_AN_ALIAS
               and not re.search(r"[（(].*事务[）)]|类[）)]$|\d", s["variant"])]
    economic = [(s["code"], s["variant"]) for s in synonyms if s["kind"] == "economic"]
    table, extra = official(rows(source, "function_codes.csv"), rows(source, "function_codes_recall_unverified.csv"))
    write(output / "function.tsv", with_aliases(table, extra + printed + OWN_ALIASES["function"]))
    table, extra = official(rows(source, "econ_dept.csv"), rows(source, "econ_dept_recall_unverified.csv"))
    write(output / "economic.tsv", with_aliases(table, extra + economic + OWN_ALIASES["economic"]))
    table, extra = official(rows(source, "econ_gov.csv"), rows(source, "econ_gov_recall_unverified.csv"))
    write(output / "government-economic.tsv", with_aliases(table, extra))


# Terms of the state's assets, posts and units that the schema leaves to their names.
DEFINITIONS = {
    "asset.vehicles.ministerial": "Of all vehicles: for leaders of deputy-ministerial (provincial) rank and above.",
    "asset.vehicles.principal": "Of all vehicles: for the principal leaders of the department.",
    "asset.vehicles.confidential": "Of all vehicles: for confidential documents and communication.",
    "asset.vehicles.emergency": "Of all vehicles: for emergencies.",
    "asset.vehicles.law-enforcement": "Of all vehicles: for law enforcement on duty.",
    "asset.vehicles.special": "Of all vehicles: with special technical equipment (ambulances, laboratories, ...).",
    "asset.vehicles.retired": "Of all vehicles: for retired cadres.",
    "asset.vehicles.other": "Of all vehicles: those of no other named use.",
    "asset.equipment.over-1m": "Pieces of equipment worth a million yuan or more each (vehicles left out). The rule since about 2022.",
    "staff.establishment.admin": "Of the authorised posts: administrative.",
    "staff.establishment.civil-reference": "Of the authorised posts: institutions run by analogy with the civil service law.",
    "staff.establishment.institution": "Of the authorised posts: other public institutions.",
    "staff.establishment.worker": "Of the authorised posts: workers of administrative bodies.",
    "staff.actual.admin": "Of the staff in post: administrative.",
    "staff.actual.civil-reference": "Of the staff in post: institutions run by analogy with the civil service law.",
    "staff.actual.institution": "Of the staff in post: other public institutions.",
    "staff.actual.worker": "Of the staff in post: workers of administrative bodies.",
    "staff.retired": "Retired staff the unit still accounts for.",
    "staff.retired.admin": "Of the retired: from administrative bodies.",
    "staff.retired.institution": "Of the retired: from public institutions.",
    "unit.subordinate.admin": "Of the subordinate budget units: administrative bodies.",
    "unit.subordinate.civil-reference": "Of the subordinate budget units: institutions run by analogy with the civil service law.",
    "unit.subordinate.institution": "Of the subordinate budget units: other public institutions.",
}


def concepts(path, output):
    with open(path, encoding="utf-8", newline="") as file:
        table = [[r["concept"], r["unit"], r["label_zh"], r["aliases"], r["definition"].replace("`", "") or DEFINITIONS[r["concept"]]]
                 for r in csv.DictReader(file)]
    write(output / "concepts.tsv", table)


def regions(source, output):
    table = sorted({(r["code"], r["name"], r["first_year"], r["last_year"]) for r in rows(source, "admin_divisions.csv")})
    write(output / "regions.tsv", table)


def main():
    source, concept_file, output = (pathlib.Path(a) for a in sys.argv[1:4])
    output.mkdir(parents=True, exist_ok=True)
    classifications(source, output)
    concepts(concept_file, output)
    regions(source, output)


main()
