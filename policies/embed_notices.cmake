# mingcha_embed_notices(<files>...): writes notices.S, which holds the layouts of papers. They are apart from the other
# policy files: no start reads them, and nothing is judged by them, so that the digest of the rules is not theirs.
function(mingcha_embed_notices)
  set(index 0)
  foreach(file ${ARGN})
    set(path ${CMAKE_CURRENT_SOURCE_DIR}/${file})
    string(APPEND table "  .quad .Lname${index}, .Lfile${index}, .Lend${index}\n")
    string(APPEND bodies ".Lname${index}: .asciz \"${file}\"\n.Lfile${index}: .incbin \"${path}\"\n.Lend${index}: .byte 0\n")
    math(EXPR index "${index} + 1")
    list(APPEND paths ${path})
  endforeach()
  file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/notices.S CONTENT
"  .section .data.rel.ro,\"aw\"
  .balign 8
  .globl mingcha_notice_files
mingcha_notice_files:
@table@
  .section .rodata,\"a\"
  .balign 8
  .globl mingcha_notice_file_count
mingcha_notice_file_count: .quad @index@
@bodies@
  .section .note.GNU-stack,\"\",%progbits
" @ONLY)
  set_source_files_properties(${CMAKE_CURRENT_BINARY_DIR}/notices.S PROPERTIES OBJECT_DEPENDS "${paths}")
  add_library(mingcha_notice_data OBJECT ${CMAKE_CURRENT_BINARY_DIR}/notices.S)
  set_target_properties(mingcha_notice_data PROPERTIES POSITION_INDEPENDENT_CODE ON)
endfunction()
