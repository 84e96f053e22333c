#!/bin/sh
# Asks apksigner about every package of the corpora and prints a line for each: file, "yes", "no" or "none" (apksigner
# itself gave up), and the SHA-256 of the certificates it printed, sorted. As on Android 9, so that one scheme is enough.
#
#   tests/package/record_apksigner_verdicts.sh CORPORA >tests/package/apksigner_verdicts.tsv
cd "${1:?the folder of the corpora}" || exit 1
for file in */*.apk; do
  said=$(apksigner verify --min-sdk-version 28 --print-certs -v "$file" 2>&1)
  case $said in
    *"Exception in"*) verdict=none ;;
    Verifies*) verdict=yes ;;
    *) verdict=no ;;
  esac
  certificates=$(printf '%s\n' "$said" | sed -n 's/^Signer .*certificate SHA-256 digest: //p' | sort | tr '\n' ' ')
  printf '%s\t%s\t%s\n' "$file" "$verdict" "${certificates% }"
done
