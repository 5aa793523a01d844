# The Debian package `keel`: `cpack` in a folder where everything is built; packaging/package goes the whole way from a
# checkout. Version, revision and maintainer come from the topmost entry of packaging/linux/debian/changelog.
if(KEEL_ENGINE_ONLY OR KEEL_SANITIZE)
  return()
endif()

option(KEEL_DISTRIBUTION "Built to be installed elsewhere: the programs name no folder of this machine" OFF)
if(KEEL_DISTRIBUTION AND TARGET keel)
  # The window looks for its sample beside itself first; where that is missing it shall not look in a checkout.
  get_target_property(definitions keel COMPILE_DEFINITIONS)
  list(TRANSFORM definitions REPLACE "^KEEL_SOURCE_SAMPLE_DIR=.*"
    "KEEL_SOURCE_SAMPLE_DIR=\"${CMAKE_INSTALL_FULL_DATADIR}/keel/sample\"")
  set_target_properties(keel PROPERTIES COMPILE_DEFINITIONS "${definitions}")
endif()

set(changelog "${CMAKE_SOURCE_DIR}/packaging/linux/debian/changelog")
set_property(DIRECTORY "${CMAKE_SOURCE_DIR}" APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${changelog}")
file(STRINGS "${changelog}" heading LIMIT_COUNT 1)
file(STRINGS "${changelog}" trailer REGEX "^ -- " LIMIT_COUNT 1)
if(NOT heading MATCHES "^keel \\(([0-9.]+)-([0-9]+)\\) ")
  message(FATAL_ERROR "${changelog}: '${heading}' does not begin with 'keel (VERSION-REVISION)'")
endif()
if(NOT CMAKE_MATCH_1 STREQUAL PROJECT_VERSION)
  message(FATAL_ERROR "${changelog} is at ${CMAKE_MATCH_1}, the project at ${PROJECT_VERSION}: describe this version in it")
endif()
set(CPACK_DEBIAN_PACKAGE_RELEASE "${CMAKE_MATCH_2}")
if(NOT trailer MATCHES "^ -- ([^<]+ <[^>]+>)  ")
  message(FATAL_ERROR "${changelog}: '${trailer}' does not name the maintainer as ' -- NAME <ADDRESS>  DATE'")
endif()
set(CPACK_DEBIAN_PACKAGE_MAINTAINER "${CMAKE_MATCH_1}")

set(CPACK_GENERATOR DEB)
set(CPACK_SOURCE_GENERATOR "")
set(CPACK_PACKAGE_NAME keel)
set(CPACK_PACKAGE_VERSION "${PROJECT_VERSION}")
set(CPACK_PACKAGING_INSTALL_PREFIX "/usr")
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
  OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)

# One package of two components: what every installation has, and what Debian alone asks for.
set(CPACK_COMPONENTS_ALL Unspecified debian)
set(CPACK_COMPONENTS_GROUPING ALL_COMPONENTS_IN_ONE)
set(CPACK_DEB_COMPONENT_INSTALL ON)

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Loaded or read at run time, so not found by shlibdeps. The window does with other fonts than its own.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6sql6-sqlite, libqt6svg6, qt6-translations-l10n, tzdata, fonts-dejavu-core")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "fonts-inter, fonts-jetbrains-mono")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "desktop trading terminal with the engine inside")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"Keel runs trading strategies on paper and on recorded markets, shows what they
do and why, and keeps a journal from which every run can be repeated to the
last order.

Money, prices and quantities are exact decimals. The same engine runs paper
sessions, backtests and replays, and every signal shows the checks it passed
and the one that stopped it.

This package holds the window, keel, the command line program keel-cli, which
does the same without a window, and a generated sample market.")

include(CPack)
