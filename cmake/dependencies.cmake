# Every library comes from Debian 12; packaging/dependencies lists the packages.
find_package(Threads REQUIRED)
find_package(fmt REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(zip REQUIRED IMPORTED_TARGET libzip)
pkg_check_modules(xlsxwriter REQUIRED IMPORTED_TARGET xlsxwriter)
pkg_check_modules(archive REQUIRED IMPORTED_TARGET libarchive)
pkg_check_modules(pq REQUIRED IMPORTED_TARGET libpq)
find_package(nlohmann_json REQUIRED)
find_package(CLI11 REQUIRED)
pkg_check_modules(md4c REQUIRED IMPORTED_TARGET md4c)

# mingcha_archive(<name> <file>): the library <file> linked statically, as mingcha_<name>. A shared library costs each start
# its loading and its relocations (libcrypto alone a third of a start's instructions), and memory for pages that nobody
# asks for.
function(mingcha_archive name file)
  string(TOUPPER ${name} upper)
  find_library(${upper}_ARCHIVE NAMES ${file} REQUIRED)
  add_library(mingcha_${name} INTERFACE)
  target_link_libraries(mingcha_${name} INTERFACE ${${upper}_ARCHIVE} ${ARGN})
endfunction()
mingcha_archive(capstone libcapstone.a)
mingcha_archive(crypto libcrypto.a ${CMAKE_DL_LIBS} Threads::Threads)
mingcha_archive(deflate libdeflate.a)
mingcha_archive(gumbo libgumbo.a)
mingcha_archive(pugixml libpugixml.a)
mingcha_archive(seccomp libseccomp.a)
mingcha_archive(sqlite libsqlite3.a m ${CMAKE_DL_LIBS} Threads::Threads)
mingcha_archive(zlib libz.a)
