# Modules of the program that are loaded when they are needed, see support/module.h.
set(MINGCHA_LOADABLES ${CMAKE_BINARY_DIR}/cli)  # beside the program

# mingcha_stamp(<out> <header>): a digest of all that the program and a module share: the text of the interface's header and
# of those that it includes, the compiler and how it is called. A change of one of these headers configures anew.
function(mingcha_stamp out header)
  set(waiting ${header})
  set(seen)
  set(texts "${PROJECT_VERSION} ${CMAKE_CXX_COMPILER_ID} ${CMAKE_CXX_COMPILER_VERSION} ${CMAKE_CXX_STANDARD} "
    "${CMAKE_CXX_FLAGS} ${CMAKE_BUILD_TYPE} ${MINGCHA_SANITIZE}")
  while(waiting)
    list(POP_FRONT waiting file)
    if(file IN_LIST seen OR NOT EXISTS ${CMAKE_SOURCE_DIR}/${file})
      continue()
    endif()
    list(APPEND seen ${file})
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/${file})
    file(SHA256 ${CMAKE_SOURCE_DIR}/${file} digest)
    string(APPEND texts " ${file} ${digest}")
    file(STRINGS ${CMAKE_SOURCE_DIR}/${file} lines REGEX "^#include \"")
    foreach(line IN LISTS lines)
      string(REGEX REPLACE "^#include \"([^\"]*)\".*" "\\1" included "${line}")
      list(APPEND waiting ${included})
    endforeach()
  endwhile()
  string(SHA256 digest "${texts}")
  string(SUBSTRING ${digest} 0 16 digest)
  set(${out} ${digest} PARENT_SCOPE)
endfunction()

# mingcha_loadable(<name> INTERFACE <header> SOURCES <file>... [LINK <target>...]): the module mingcha_<name>.so. Code in our
# static libraries is the program's own: a module takes headers from them, and what it needs beyond is among its sources.
function(mingcha_loadable name)
  cmake_parse_arguments(arg "" "INTERFACE" "SOURCES;LINK" ${ARGN})
  mingcha_stamp(stamp ${arg_INTERFACE})
  string(TOUPPER ${name} upper)
  add_library(mingcha_${name}_stamp INTERFACE)
  target_compile_definitions(mingcha_${name}_stamp INTERFACE MINGCHA_${upper}_STAMP="${stamp}")
  add_library(mingcha_${name} MODULE ${arg_SOURCES})
  set_target_properties(mingcha_${name} PROPERTIES PREFIX "" CXX_VISIBILITY_PRESET hidden VISIBILITY_INLINES_HIDDEN ON
    LIBRARY_OUTPUT_DIRECTORY ${MINGCHA_LOADABLES})
  target_link_libraries(mingcha_${name} PRIVATE mingcha_flags mingcha_${name}_stamp ${arg_LINK})
  if(NOT MINGCHA_SANITIZE)  # whose functions come from the program
    target_link_options(mingcha_${name} PRIVATE -Wl,-z,defs)
  endif()
  set_property(GLOBAL APPEND PROPERTY MINGCHA_LOADABLE_TARGETS mingcha_${name})
endfunction()

# mingcha_loads(<library> <name>...): the library's sources call load_module() for these.
function(mingcha_loads library)
  foreach(name ${ARGN})
    target_link_libraries(${library} PRIVATE mingcha_${name}_stamp)
    add_dependencies(${library} mingcha_${name})
  endforeach()
endfunction()

# mingcha_beside(<program> <name>...): modules for a program of this folder, as those of the tests: a link to each.
function(mingcha_beside program)
  foreach(name ${ARGN})
    add_dependencies(${program} mingcha_${name})
    file(CREATE_LINK ${MINGCHA_LOADABLES}/mingcha_${name}.so ${CMAKE_CURRENT_BINARY_DIR}/mingcha_${name}.so SYMBOLIC)
  endforeach()
endfunction()
