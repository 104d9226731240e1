#!/usr/bin/env bash
# Speed of the whole program in one run, beside programs that do less, as ratios.
#   tools/benchmark.sh [FOLDER]      FOLDER holds PDF files; by default corpus/documents. ITEMS: line items in the store and exports.
# Peers that are not on this machine are named as missing. They come from Debian (poppler-utils, mupdf-tools,
# python3-pdfminer) and npm (pdfjs-dist: give the folder that it is installed in as PDFJS).
set -euo pipefail
cd "$(dirname "$0")/.."
export LC_ALL=C.UTF-8
folder=$(realpath "${1:-corpus/documents}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
bench() { dotnet "$work/bench/Extractor.Benchmarks.dll" "$@"; }

dotnet build tests/Extractor.Benchmarks -c Release -v q -o "$work/bench" >&2
dotnet publish src/Extractor.Cli -c Release -v q -o "$work/ready" >&2
dotnet build src/Extractor.Cli -c Release -v q -o "$work/plain" >&2

echo "## Pages a second: read, recognise, check and store, beside dumping text"
bench pages "$folder"

echo "## Cold start: 'extractor extract' of the PDF nearest to 25 pages, best of 5"
pages() { pdfinfo "$1" 2> /dev/null | awk '/^Pages/ { print $2 }'; }
one=$(find "$folder" -name '*.pdf' -size -1000k | sort | while read -r file; do
  count=$(pages "$file" || true)
  echo "$((count > 25 ? count - 25 : 25 - count)) $file"
done | sort -s -n -k 1,1 | awk 'NR == 1 { sub(/^[^ ]* /, ""); print }')
best() { # NAME COMMAND...
  local name=$1 low="" TIMEFORMAT='%3R %3U %3S'
  shift
  for _ in 1 2 3 4 5; do
    low+=$({ time "$@" > "$work/out" 2>&1; } 2>&1)$'\n'
  done
  awk -v name="$name" 'NF == 3 { cpu = $2 + $3; if (!n++ || $1 < wall) wall = $1; if (n == 1 || cpu < least) least = cpu }
    END { printf "%-32s %6.2f s, %6.2f s of processor time\n", name, wall, least }' <<< "$low"
}
echo "$(basename "$one"), $(pages "$one" || true) pages"
best "published (ReadyToRun)" "$work/ready/extractor" extract "$one" --format json --out "$work/json"
best "built, without ReadyToRun" "$work/plain/extractor" extract "$one" --format json --out "$work/json"
best "published, --help alone" "$work/ready/extractor" --help
if command -v pdftotext > /dev/null; then best "pdftotext -layout" pdftotext -layout "$one" "$work/text"; else echo "pdftotext missing on this machine"; fi

echo "## Exports of a million line items, one process each"
for format in csv jsonlines xlsx parquet sqlite datapackage; do
  bench exports corpus/documents/"$(ls corpus/documents | grep '\.txt$' | head -1)" "$format" "${ITEMS:-1000000}"
done

echo "## The store beside SQLite"
bench store "${ITEMS:-1000000}"

echo "## Figures a second of the amount reader; all rules over one report"
bench --filter '*AmountBenchmarks*' '*CheckBenchmarks*' --job short --artifacts "$work/artifacts" 2>&1 | grep '^|' || true
