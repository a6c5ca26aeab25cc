#!/bin/sh
# Repeats the bundled model: sh models/train/run.sh WORK_DIR [PYTHON], where PYTHON has torch, numpy and tokenizers.
# Needs `npm run build` first. Started again it goes on from the last checkpoint. The result is in WORK_DIR/hf and, as
# ONNX, in WORK_DIR/tiny. DRILL_STEPS and STEPS set the length of the two stages.
set -eu
work=$1
python=${2:-python3}
here=$(dirname "$0")
write="node $here/../../dist/models/train/data/write.js"

# Without these glibc gives memory back to the system and asks for it again in every step.
export MALLOC_TRIM_THRESHOLD_=100000000000 MALLOC_MMAP_MAX_=0 MALLOC_TOP_PAD_=134217728 OMP_NUM_THREADS=1

train() { # $1 the data, $2 where to, the rest options
  data=$1
  out=$2
  shift 2
  [ -e "$out/model.pt" ] || "$python" "$here/train.py" --data "$data" --tokenizer "$work/tokenizer" --out "$out" "$@"
}

mkdir -p "$work"
[ -e "$work/drills/held-out.jsonl" ] || $write --out "$work/drills" --dialogues 60000 --seed 1000020 --drills
[ -e "$work/data/held-out.jsonl" ] || $write --out "$work/data" --dialogues 120000
[ -e "$work/tokenizer/tokenizer_config.json" ] || "$python" "$here/make_tokenizer.py" --data "$work/data" --out "$work/tokenizer"
train "$work/drills" "$work/run-drills" --steps "${DRILL_STEPS:-1500}"
train "$work/data" "$work/run" --steps "${STEPS:-8000}" --weights "$work/run-drills/model.pt"
"$python" "$here/export.py" --run "$work/run" --tokenizer "$work/tokenizer" --out "$work/hf"
sh "$here/pack.sh" "$work/hf" "$work/tiny"
