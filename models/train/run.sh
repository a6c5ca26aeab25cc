#!/bin/sh
# Repeats the bundled model: sh models/train/run.sh WORK_DIR [PYTHON], where PYTHON has torch, numpy and tokenizers.
# Started again it goes on from the last checkpoint. The result is in WORK_DIR/hf and, as ONNX, in WORK_DIR/tiny.
set -eu
work=$1
python=${2:-python3}
here=$(dirname "$0")
steps=${STEPS:-1600}

# Without these glibc gives memory back to the system and asks for it again in every step.
export MALLOC_TRIM_THRESHOLD_=100000000000 MALLOC_MMAP_MAX_=0 MALLOC_TOP_PAD_=134217728 OMP_NUM_THREADS=1

mkdir -p "$work"
[ -e "$work/data/held-out.jsonl" ] || "$python" "$here/generate.py" --out "$work/data"
[ -e "$work/tokenizer/tokenizer_config.json" ] || "$python" "$here/make_tokenizer.py" --data "$work/data" --out "$work/tokenizer"
[ -e "$work/run/model.pt" ] || "$python" "$here/train.py" --data "$work/data" --tokenizer "$work/tokenizer" --out "$work/run" --steps "$steps"
"$python" "$here/export.py" --run "$work/run" --tokenizer "$work/tokenizer" --out "$work/hf"
sh "$here/pack.sh" "$work/hf" "$work/tiny"
