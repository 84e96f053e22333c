# Native libraries for tests, built for Android's machines with Debian's clang and lld. There is no NDK: sources, C or
# C++ by their suffix, are freestanding, declare what they call, and are linked with stand-ins of libc.so and liblog.so.
find_program(ANDROID_CLANG clang REQUIRED)
find_program(ANDROID_STRIP llvm-strip REQUIRED)
find_program(ANDROID_OBJCOPY llvm-objcopy REQUIRED)
find_program(ANDROID_LLD ld.lld REQUIRED)

set(MINGCHA_LIBRARY_SOURCES ${CMAKE_SOURCE_DIR}/tests/native/libraries)
set(MINGCHA_ABIS arm64-v8a armeabi-v7a armeabi x86 x86_64)
set(target_of_arm64-v8a --target=aarch64-linux-android21)
set(target_of_armeabi-v7a --target=armv7a-linux-androideabi21 -mthumb)  # Thumb, as the NDK does
set(target_of_armeabi --target=armv7a-linux-androideabi21 -marm)
set(target_of_x86 --target=i686-linux-android21)
set(target_of_x86_64 --target=x86_64-linux-android21)
set(flags_of_libraries -Wall -Wextra -Werror -ffreestanding -fPIC -Os -nostdlib -shared -fuse-ld=lld
  -funwind-tables -Wl,--build-id=none -ffile-prefix-map=${CMAKE_SOURCE_DIR}=.)

set(flags_of_.c -std=c11)
set(flags_of_.cc -std=c++17 -fno-exceptions)

# mingcha_library_command(<file> <abi> <source> [<option>...]): the command that makes one library, in `command`.
macro(mingcha_library_command file abi source)
  get_filename_component(soname ${file} NAME)
  get_filename_component(language ${source} LAST_EXT)
  set(command ${ANDROID_CLANG} ${target_of_${abi}} ${flags_of_libraries} ${flags_of_${language}}
    -Wl,-soname,${soname} ${source} -o ${file} ${ARGN})
endmacro()

# The stand-ins that all libraries of an ABI are linked with.
set(stand_ins)
foreach(abi ${MINGCHA_ABIS})
  foreach(name c log)
    set(file ${CMAKE_BINARY_DIR}/native_stand_ins/${abi}/lib${name}.so)
    mingcha_library_command(${file} ${abi} ${MINGCHA_LIBRARY_SOURCES}/lib${name}_stand_in.c)
    add_custom_command(OUTPUT ${file} COMMAND ${command} DEPENDS ${MINGCHA_LIBRARY_SOURCES}/lib${name}_stand_in.c
      COMMENT "" VERBATIM)
    list(APPEND stand_ins ${file})
  endforeach()
endforeach()
add_custom_target(native_stand_ins DEPENDS ${stand_ins})

# mingcha_native_library(<name> SOURCE <file> DIRECTORY <directory> [ABIS <abi>...] [STRIP symbols|sections]
#     [OPTIONS <option>...] [FILES <variable>])
# Builds <directory>/lib/<abi>/lib<name>.so for each ABI (all five unless told). STRIP takes away what the linker does
# not need: "symbols" as a release does, "sections" the section headers too. OPTIONS go to clang. The files' names are
# added to the caller's <variable>; they are built once a target depends on them.
function(mingcha_native_library name)
  cmake_parse_arguments(arg "" "SOURCE;DIRECTORY;STRIP;FILES" "ABIS;OPTIONS" ${ARGN})
  if(NOT arg_ABIS)
    set(arg_ABIS ${MINGCHA_ABIS})
  endif()
  get_filename_component(source ${arg_SOURCE} ABSOLUTE)
  foreach(abi ${arg_ABIS})
    set(file ${arg_DIRECTORY}/lib/${abi}/lib${name}.so)
    get_filename_component(folder ${file} DIRECTORY)
    mingcha_library_command(${file} ${abi} ${source} -I${MINGCHA_LIBRARY_SOURCES}
      -L${CMAKE_BINARY_DIR}/native_stand_ins/${abi} -lc -llog ${arg_OPTIONS})
    set(strip)
    if(arg_STRIP)
      set(strip COMMAND ${ANDROID_STRIP} --strip-all ${file})
    endif()
    if(arg_STRIP STREQUAL "sections")
      list(APPEND strip COMMAND ${ANDROID_OBJCOPY} --strip-sections ${file})
    endif()
    add_custom_command(OUTPUT ${file}
      COMMAND ${CMAKE_COMMAND} -E make_directory ${folder}
      COMMAND ${command}
      ${strip}
      DEPENDS ${source} ${MINGCHA_LIBRARY_SOURCES}/jni_for_tests.h ${MINGCHA_LIBRARY_SOURCES}/ndk_for_tests.h
        ${stand_ins} native_stand_ins
      COMMENT "Building ${abi}/lib${name}.so" VERBATIM)
    list(APPEND ${arg_FILES} ${file})
  endforeach()
  if(arg_FILES)
    set(${arg_FILES} ${${arg_FILES}} PARENT_SCOPE)
  endif()
endfunction()
