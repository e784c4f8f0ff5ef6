#!/bin/sh
# Redraws the picture in the README, or writes it to another file: docs/preview.sh [FILE]
set -eu
cd "$(dirname "$0")/.."
target/wmconfig/bin/wmconfig preview --primary '#0056b3' --position bottom-right \
  --title 'How can we help?' --welcome 'We reply within minutes' --png "${1:-docs/preview.png}"
