#!/bin/sh
# Draws the picture on the front page anew, or into another file: docs/preview.sh [FILE]
set -eu
cd "$(dirname "$0")/.."
target/wmconfig/bin/wmconfig preview --primary '#0056b3' --position bottom-right \
  --title 'How can we help?' --welcome 'We reply within minutes' --png "${1:-docs/preview.png}"
