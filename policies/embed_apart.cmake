# mingcha_embed_apart(<name> <files>...): writes <name>.S, which holds files as mingcha_<name>_files and their number.
# They are apart from the other policy files: no start reads them, and nothing is judged by them, so that the digest of
# the rules is not theirs.
function(mingcha_embed_apart name)
  set(index 0)
  foreach(file ${ARGN})
    set(path ${CMAKE_CURRENT_SOURCE_DIR}/${file})
    string(APPEND table "  .quad .Lname${index}, .Lfile${index}, .Lend${index}\n")
    string(APPEND bodies ".Lname${index}: .asciz \"${file}\"\n.Lfile${index}: .incbin \"${path}\"\n.Lend${index}: .byte 0\n")
    math(EXPR index "${index} + 1")
    list(APPEND paths ${path})
  endforeach()
  file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/${name}.S CONTENT
"  .section .data.rel.ro,\"aw\"
  .balign 8
  .globl mingcha_@name@_files
mingcha_@name@_files:
@table@
  .section .rodata,\"a\"
  .balign 8
  .globl mingcha_@name@_file_count
mingcha_@name@_file_count: .quad @index@
@bodies@
  .section .note.GNU-stack,\"\",%progbits
" @ONLY)
  set_source_files_properties(${CMAKE_CURRENT_BINARY_DIR}/${name}.S PROPERTIES OBJECT_DEPENDS "${paths}")
  add_library(mingcha_${name}_data OBJECT ${CMAKE_CURRENT_BINARY_DIR}/${name}.S)
  set_target_properties(mingcha_${name}_data PROPERTIES POSITION_INDEPENDENT_CODE ON)
endfunction()
