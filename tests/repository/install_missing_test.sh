#!/bin/sh
# Tries packaging/install_missing with a dpkg-query, an apt-get, an id and a sudo that only write down what they were
# asked.
#   install_missing_test.sh SOURCE_ROOT
set -u

folder=$(mktemp -d) || exit 1
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/debian" "$folder/other"
for program in cat env mktemp rm; do
  ln -s "$(command -v $program)" "$folder/debian/"
  ln -s "$(command -v $program)" "$folder/other/"
done
# write NAME: a program made of standard input.
write() {
  { echo '#!/bin/sh'; cat; } >"$folder/debian/$1"
  chmod +x "$folder/debian/$1"
}
write dpkg-query <<'END'
printf 'installed cmake\nconfig-files g++\n'
exit 1
END
write id <<'END'
echo "${FAKE_USER:-0}"
END
write apt-get <<END
echo "apt-get \$DEBIAN_FRONTEND \$*" >>"$folder/calls"
case \$* in
  *update) : >"$folder/updated" ;;
  *) [ "\${FAKE_STALE:-}" != 1 ] || [ -f "$folder/updated" ] ;;
esac
END
printf 'cmake\ng++\n' >"$folder/some"
echo ninja-build >"$folder/more"
echo cmake >"$folder/there"

failed=0
# expect WHAT WANTED_CALLS LIST...: the environment chooses the machine.
expect() {
  what=$1 wanted=$2
  shift 2
  rm -f "$folder/calls" "$folder/updated"
  /bin/sh -c 'PATH=$1; shift; exec "$@"' sh "${machine:-$folder/debian}" /bin/sh "$script" "$@" 2>"$folder/errors"
  code=$?
  calls=
  [ ! -f "$folder/calls" ] || calls=$(sed 's/-y -q -o DPkg::Lock::Timeout=300/-y/' "$folder/calls")
  [ "$calls" = "$wanted" ] && [ $code -eq 0 ] && return
  echo "$what: left with $code, asked for"; echo "$calls"; sed 's/^/    /' "$folder/errors"
  failed=1
}
script=$1/packaging/install_missing
install="apt-get noninteractive -y install --no-install-recommends"

expect "nothing is missing" "" "$folder/there"
expect "what is missing of two lists" "$install g++ ninja-build" "$folder/some" "$folder/more"
FAKE_STALE=1
export FAKE_STALE
expect "reads the package lists when they are old" "$install g++
apt-get noninteractive -y update
$install g++" "$folder/some"
unset FAKE_STALE

FAKE_USER=1000
export FAKE_USER
expect "neither root nor sudo" "" "$folder/some"
grep -q 'g++' "$folder/errors" || { echo "does not say what is missing"; failed=1; }
write sudo <<END
echo sudo >>"$folder/calls"
exec "\$@"
END
expect "sudo where not root" "sudo
$install g++" "$folder/some"

machine=$folder/other
expect "another system" "" "$folder/some"
grep -q 'cmake' "$folder/errors" || { echo "does not list what is needed"; failed=1; }
exit $failed
