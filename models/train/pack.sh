#!/bin/sh
# Makes the shipped folder from what export.py wrote: sh models/train/pack.sh HF_DIR OUT_DIR. Needs `npm run build` first.
set -eu
from=$1
out=$2
here=$(dirname "$0")
node "$here/../../dist/models/build.js" --safetensors "$from/model.safetensors" --config "$from/config.json" \
  --tokenizer-dir "$from" --out "$out" --precision "${PRECISION:-fp32}" --half-stored
cp "$from/config.json" "$from/generation_config.json" "$from/loss.svg" "$out/"
cd "$out"
find . -type f ! -name SHA256SUMS | sed 's|^\./||' | LC_ALL=C sort | xargs sha256sum > SHA256SUMS
