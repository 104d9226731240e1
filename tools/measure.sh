#!/usr/bin/env bash
# Prints the tables of accuracy and speed that the README shows, as Markdown.
#   tools/measure.sh [GOLD_FOLDER [PDF_FOLDER]]
# Accuracy is measured on the corpus and, where given, on a folder of gold tables; speed on PDF_FOLDER.
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet build src/Extractor.Cli -c Release -v q >&2
extractor=src/Extractor.Cli/bin/Release/net10.0/extractor

accuracy() { # TITLE FOLDER GROUPS
  echo
  echo "| $1 | wanted | precision | recall | F1 |"
  echo "| --- | --- | --- | --- | --- |"
  "$extractor" evaluate "$2" --format csv | awk -F, -v groups="$3" 'NR > 1 && index(" " groups " ", " " $1 " ") { printf "| %s %s | %s | %.3f | %.3f | %.3f |\n", $1, $2, $3, $7, $8, $9 }'
}

echo "Measured with \`tools/measure.sh\`."
accuracy "corpus" corpus "total template outline profile check"
if [ -n "${1:-}" ]; then
  accuracy "real reports" "$1" "total document check"
fi

if [ -n "${2:-}" ]; then
  echo
  echo '```'
  tools/benchmark.sh "$2"
  echo '```'
fi
