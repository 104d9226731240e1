#!/usr/bin/env bash
# Speed of the whole program in one run, beside programs that do less, as ratios.
#   tools/benchmark.sh [FOLDER]      FOLDER holds PDF files; by default corpus/documents
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

echo "## Cold start: 'extractor extract' of one PDF, best of 5"
one=$(find "$folder" -name '*.pdf' -size -1000k | sort | awk 'NR == 1')
best() { # NAME COMMAND...
  local name=$1 low=999999
  shift
  for _ in 1 2 3 4 5; do
    local TIMEFORMAT='%3R %3U %3S' line
    line=$({ time "$@" > "$work/out" 2>&1; } 2>&1)
    low=$(awk -v low="$low" '{ s = $1; print (s < low) ? s : low }' <<< "$line")
  done
  printf '%-44s %6.2f s\n' "$name" "$low"
}
echo "$(basename "$one"), $(pdfinfo "$one" 2>/dev/null | awk '/^Pages/ { print $2 }') pages"
best "published (ReadyToRun)" "$work/ready/extractor" extract "$one" --format json --out "$work/json"
best "built, without ReadyToRun" "$work/plain/extractor" extract "$one" --format json --out "$work/json"
best "published, --help alone" "$work/ready/extractor" --help
command -v pdftotext > /dev/null && best "pdftotext -layout" pdftotext -layout "$one" "$work/text" || echo "pdftotext missing on this machine"

echo "## Exports of a million line items, one process each"
for format in csv jsonlines xlsx parquet sqlite datapackage; do
  bench exports corpus/documents/"$(ls corpus/documents | grep '\.txt$' | head -1)" "$format" "${ITEMS:-1000000}"
done

echo "## The store beside SQLite"
grep -q '"store"' tests/Extractor.Benchmarks/Program.cs && bench store || echo "no store benchmark in this checkout"

echo "## Figures a second of the amount reader"
bench --filter '*AmountBenchmarks*' --job short --artifacts "$work/artifacts" 2>&1 | grep '^|' || true
