# keel_embed_translations(<target>): compiles translations/keel_<language>.ts and puts them into the target's resources
# as :/keel/translations/keel_<language>.qm.
# The target `translations` reads the texts of the sources into the .ts files anew (lupdate).
function(keel_embed_translations target)
  find_program(KEEL_LRELEASE NAMES lrelease lrelease6 HINTS /usr/lib/qt6/bin REQUIRED)
  file(GLOB sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/translations/keel_*.ts")
  set(folder "${CMAKE_BINARY_DIR}/translations")
  file(MAKE_DIRECTORY "${folder}")
  set(compiled "")
  set(rows "")
  foreach(source IN LISTS sources)
    get_filename_component(name "${source}" NAME_WE)
    add_custom_command(OUTPUT "${folder}/${name}.qm"
      COMMAND "${KEEL_LRELEASE}" -silent "${source}" -qm "${folder}/${name}.qm"
      DEPENDS "${source}" VERBATIM)
    list(APPEND compiled "${folder}/${name}.qm")
    string(APPEND rows "    <file alias=\"${name}.qm\">${folder}/${name}.qm</file>\n")
  endforeach()
  set(list "${folder}/keel_translations.qrc")
  file(GENERATE OUTPUT "${list}"
    CONTENT "<RCC>\n  <qresource prefix=\"/keel/translations\">\n${rows}  </qresource>\n</RCC>\n")
  add_custom_command(OUTPUT "${folder}/qrc_keel_translations.cpp"
    COMMAND Qt6::rcc --name keel_translations -o "${folder}/qrc_keel_translations.cpp" "${list}"
    DEPENDS ${compiled} "${list}" VERBATIM)
  target_sources(${target} PRIVATE "${folder}/qrc_keel_translations.cpp")
  set_source_files_properties("${folder}/qrc_keel_translations.cpp" PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON SKIP_AUTOGEN ON)
  find_program(KEEL_LUPDATE NAMES lupdate lupdate6 HINTS /usr/lib/qt6/bin)
  if(KEEL_LUPDATE)
    add_custom_target(translations
      COMMAND "${KEEL_LUPDATE}" -silent -no-obsolete -locations none -I . app models widgets -ts ${sources}
      WORKING_DIRECTORY "${CMAKE_SOURCE_DIR}" VERBATIM)
  endif()
endfunction()
