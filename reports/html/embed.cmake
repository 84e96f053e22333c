# mingcha_embed_page(<files>...): writes page.S, which holds the files' bytes by .incbin: mingcha_page_<name> up to
# mingcha_page_<name>_end, with the dot of the name as an underscore.
function(mingcha_embed_page)
  set(bodies "")
  set(paths "")
  foreach(file ${ARGN})
    set(path ${CMAKE_CURRENT_SOURCE_DIR}/html/${file})
    string(MAKE_C_IDENTIFIER ${file} name)
    string(APPEND bodies "  .globl mingcha_page_${name}\nmingcha_page_${name}: .incbin \"${path}\"\n")
    string(APPEND bodies "  .globl mingcha_page_${name}_end\nmingcha_page_${name}_end: .byte 0\n")
    list(APPEND paths ${path})
  endforeach()
  file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/page.S CONTENT
"  .section .rodata,\"a\"
@bodies@
  .section .note.GNU-stack,\"\",%progbits
" @ONLY)
  set_source_files_properties(${CMAKE_CURRENT_BINARY_DIR}/page.S PROPERTIES OBJECT_DEPENDS "${paths}")
  # Without our warning and sanitizer flags: there is no code in it.
  add_library(mingcha_page_data OBJECT ${CMAKE_CURRENT_BINARY_DIR}/page.S)
  set_target_properties(mingcha_page_data PROPERTIES POSITION_INDEPENDENT_CODE ON)
endfunction()
