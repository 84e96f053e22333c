# Warnings and sanitizers that all of our own code is built with.
add_library(mingcha_flags INTERFACE)
target_include_directories(mingcha_flags INTERFACE ${CMAKE_SOURCE_DIR})
target_compile_options(mingcha_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # When it optimizes, g++ 12 takes an engaged std::optional for uninitialized (GCC bug 80635) and the parts of
  # "a" + string for overlapping (GCC bug 105651).
  target_compile_options(mingcha_flags INTERFACE -Wno-maybe-uninitialized -Wno-restrict)
endif()
# Each start pays for the pages of the program that it touches: what nothing calls is left out.
target_compile_options(mingcha_flags INTERFACE $<$<CONFIG:Release>:-ffunction-sections> $<$<CONFIG:Release>:-fdata-sections>)
target_link_options(mingcha_flags INTERFACE $<$<CONFIG:Release>:-Wl,--gc-sections>)
if(MINGCHA_SANITIZE)
  set(MINGCHA_SANITIZERS -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_compile_options(mingcha_flags INTERFACE ${MINGCHA_SANITIZERS} -O1)
  target_link_options(mingcha_flags INTERFACE ${MINGCHA_SANITIZERS})
endif()
if(MINGCHA_FUZZ)
  target_compile_options(mingcha_flags INTERFACE -fsanitize=fuzzer-no-link)
endif()

# Floors of which a scan runs little, or does a little of everything: for them size counts before speed.
set(MINGCHA_SMALL_FLOORS manifests policies reports screening cli)

# mingcha_module(<name> SOURCES <file>... [LINK <target>...]): one floor's library, mingcha_<name>.
function(mingcha_module name)
  cmake_parse_arguments(arg "" "" "SOURCES;LINK" ${ARGN})
  add_library(mingcha_${name} STATIC ${arg_SOURCES})
  target_link_libraries(mingcha_${name} PUBLIC mingcha_flags ${arg_LINK})
  cmake_path(RELATIVE_PATH CMAKE_CURRENT_SOURCE_DIR BASE_DIRECTORY ${CMAKE_SOURCE_DIR} OUTPUT_VARIABLE floor)
  string(REGEX REPLACE "/.*" "" floor "${floor}")
  if(floor IN_LIST MINGCHA_SMALL_FLOORS)
    target_compile_options(mingcha_${name} PRIVATE $<$<CONFIG:Release>:-O2>)
  endif()
endfunction()

# mingcha_test(<name> SOURCES <file>... [LINK <target>...]): one Catch2 program, one ctest entry.
function(mingcha_test name)
  cmake_parse_arguments(arg "" "" "SOURCES;LINK" ${ARGN})
  add_executable(test_${name} ${arg_SOURCES})
  target_link_libraries(test_${name} PRIVATE mingcha_flags catch_main ${arg_LINK})
  add_test(NAME ${name} COMMAND test_${name})
endfunction()
