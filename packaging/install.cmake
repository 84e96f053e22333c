# What `cmake --install` and CPack put where: the program, its documents, and the rule data for reading (the program
# carries its own copy and needs none of these files).
include(GNUInstallDirs)
set(MINGCHA_DOCUMENTS ${CMAKE_BINARY_DIR}/cli/documents)

if(TARGET mingcha)
  install(TARGETS mingcha RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
endif()
# Where the program looks for them: support/module.cc.
get_property(loadables GLOBAL PROPERTY MINGCHA_LOADABLE_TARGETS)
install(TARGETS ${loadables} LIBRARY DESTINATION lib/mingcha)
install(DIRECTORY ${CMAKE_SOURCE_DIR}/policies/ DESTINATION ${CMAKE_INSTALL_DATADIR}/mingcha/policies
  FILES_MATCHING PATTERN "*.toml" PATTERN "*.tsv" PATTERN "README.md")
install(FILES ${MINGCHA_DOCUMENTS}/mingcha.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES ${MINGCHA_DOCUMENTS}/mingcha.zh.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/zh_CN/man1 RENAME mingcha.1)
install(FILES ${MINGCHA_DOCUMENTS}/mingcha.bash
  DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME mingcha)
install(FILES ${MINGCHA_DOCUMENTS}/_mingcha DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions)
install(FILES ${CMAKE_SOURCE_DIR}/LICENSE ${CMAKE_SOURCE_DIR}/README.md DESTINATION ${CMAKE_INSTALL_DOCDIR} OPTIONAL)
install(FILES ${CMAKE_SOURCE_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR} RENAME copyright)

set(CPACK_PACKAGE_NAME mingcha)
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_CONTACT "mingcha maintainers <mingcha@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "checks Android packages against Chinese personal-information rules")
set(CPACK_PACKAGE_DESCRIPTION
  "mingcha reads an Android package and says, with evidence in code, which Chinese
personal-information rules the app breaks, in the words of the official notices.
It needs no network, no Java runtime and no Android SDK.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_GENERATOR DEB)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION devel)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
include(CPack)
