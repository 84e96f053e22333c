# mingcha_embed(<tables> <files>...): writes embedded.S, which holds the files' bytes (by .incbin) and a table of them,
# the digest of the whole: the SHA-256 of one line "<sha256 of the file>  <name>\n" a file, in the order given, and
# the bytes of <tables>, which the build makes from the files.
function(mingcha_embed tables)
  set(table "")
  set(bodies "")
  set(digest "")
  set(index 0)
  foreach(file ${ARGN})
    set(path ${CMAKE_CURRENT_SOURCE_DIR}/${file})
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${path})
    file(SHA256 ${path} sha)
    string(APPEND digest "${sha}  ${file}\n")
    string(APPEND table "  .quad .Lname${index}, .Lfile${index}, .Lend${index}\n")
    string(APPEND bodies ".Lname${index}: .asciz \"${file}\"\n.Lfile${index}: .incbin \"${path}\"\n.Lend${index}: .byte 0\n")
    math(EXPR index "${index} + 1")
    list(APPEND paths ${path})
  endforeach()
  string(SHA256 sum "${digest}")
  file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/embedded.S CONTENT
"  .section .data.rel.ro,\"aw\"
  .balign 8
  .globl mingcha_policy_files
mingcha_policy_files:
@table@
  .section .rodata,\"a\"
  .balign 8
  .globl mingcha_policy_file_count
mingcha_policy_file_count: .quad @index@
  .globl mingcha_policy_sha256
mingcha_policy_sha256: .asciz \"@sum@\"
  .globl mingcha_policy_tables
mingcha_policy_tables: .incbin \"@tables@\"
  .globl mingcha_policy_tables_end
mingcha_policy_tables_end: .byte 0
@bodies@
  .section .note.GNU-stack,\"\",%progbits
" @ONLY)
  set_source_files_properties(${CMAKE_CURRENT_BINARY_DIR}/embedded.S PROPERTIES OBJECT_DEPENDS "${paths};${tables}")
  # Without our warning and sanitizer flags: there is no code in it.
  add_library(mingcha_policy_data OBJECT ${CMAKE_CURRENT_BINARY_DIR}/embedded.S ${tables})
  set_target_properties(mingcha_policy_data PROPERTIES POSITION_INDEPENDENT_CODE ON)
endfunction()
