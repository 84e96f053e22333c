# Every library comes from Debian 12; packaging/dependencies lists the packages.
find_package(Threads REQUIRED)
find_package(fmt REQUIRED)
find_package(OpenSSL REQUIRED COMPONENTS Crypto)
find_package(PkgConfig REQUIRED)
pkg_check_modules(deflate REQUIRED IMPORTED_TARGET libdeflate)
pkg_check_modules(tinyxml2 REQUIRED IMPORTED_TARGET tinyxml2)
pkg_check_modules(zip REQUIRED IMPORTED_TARGET libzip)
pkg_check_modules(xlsxwriter REQUIRED IMPORTED_TARGET xlsxwriter)
pkg_check_modules(pq REQUIRED IMPORTED_TARGET libpq)
find_package(nlohmann_json REQUIRED)
find_package(CLI11 REQUIRED)
pkg_check_modules(md4c REQUIRED IMPORTED_TARGET md4c)

# Only few runs read a policy: what reads it is linked statically, so that the other runs do not load it.
find_library(GUMBO_ARCHIVE NAMES libgumbo.a REQUIRED)
add_library(mingcha_gumbo INTERFACE)
target_link_libraries(mingcha_gumbo INTERFACE ${GUMBO_ARCHIVE})

# Only screening keeps a registry: linked statically, so that the other commands do not load it.
find_library(SQLITE_ARCHIVE NAMES libsqlite3.a REQUIRED)
add_library(mingcha_sqlite INTERFACE)
target_link_libraries(mingcha_sqlite INTERFACE ${SQLITE_ARCHIVE} m ${CMAKE_DL_LIBS} Threads::Threads)

# Only screening confines workers: linked statically, for the same reason.
find_library(SECCOMP_ARCHIVE NAMES libseccomp.a REQUIRED)
add_library(mingcha_seccomp INTERFACE)
target_link_libraries(mingcha_seccomp INTERFACE ${SECCOMP_ARCHIVE})
