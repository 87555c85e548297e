#!/bin/sh
# Sees to it that what the tests need is on this machine. With root on Debian it installs what is missing from the
# distribution's packages, and says so; otherwise it says exactly what to install, and fails.
set -eu

packages=
missing() {
    echo "The tests need $2, which is not here (package $1)."
    packages="$packages $1"
}

command -v cc >/dev/null || missing gcc "a C compiler"
[ -e /usr/include/stdlib.h ] || missing libc6-dev "the C library's headers"
ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || missing postgresql "a PostgreSQL server"
[ -x /usr/bin/chromium ] || missing chromium "the browser Chromium"
command -v chromedriver >/dev/null || missing chromium-driver "Chromium's driver"
command -v nginx >/dev/null || [ -x /usr/sbin/nginx ] || missing nginx-light "the proxy whose sample is in deploy/"
command -v systemd-analyze >/dev/null || missing systemd "systemd-analyze, for the sample unit"
find /usr/share/fonts -name 'NotoSansArabic*' 2>/dev/null | grep -q . || missing fonts-noto-core "a font for Arabic"

if [ -n "$packages" ]; then
    command="apt-get install --no-install-recommends$packages"
    if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
        echo "Run this as root, then try again:"
        echo "    $command"
        exit 1
    fi
    echo "Installing from the distribution's packages:$packages"
    apt-get update </dev/null
    # shellcheck disable=SC2086 # the names are words
    DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends $packages </dev/null
fi

command -v cargo >/dev/null || { echo "The tests need Rust 1.91 or later: see https://rustup.rs"; exit 1; }
for component in fmt clippy; do
    cargo "$component" --version >/dev/null 2>&1 || {
        echo "The tests need cargo $component. Run this, then try again:"
        echo "    rustup component add $(echo "$component" | sed 's/^fmt$/rustfmt/')"
        exit 1
    }
done
