# Compiler flags and build switches shared by every target.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
# Everything is linked statically into programs: no symbol has to be replaceable, so the compiler may inline across
# function borders in spite of position-independent code.
set(CMAKE_CXX_VISIBILITY_PRESET hidden)
set(CMAKE_VISIBILITY_INLINES_HIDDEN ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}")
if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE RelWithDebInfo CACHE STRING "Build type" FORCE)
endif()

set(KEEL_SANITIZE "" CACHE STRING "Sanitizers: empty, 'address;undefined' or 'thread'")
option(KEEL_ENGINE_ONLY "Build the Qt-free engine and its tests only (ThreadSanitizer)" OFF)
option(KEEL_WERROR "Treat warnings as errors" ON)
option(KEEL_FUZZ "Build the fuzz targets with libFuzzer (clang only)" OFF)

find_program(KEEL_MOLD mold)
if(KEEL_MOLD)
  add_link_options(-fuse-ld=mold)
endif()

add_library(keel_flags INTERFACE)
target_compile_options(keel_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual
  -fno-omit-frame-pointer -ffp-contract=off)
if(KEEL_WERROR)
  target_compile_options(keel_flags INTERFACE -Werror)
endif()
target_compile_definitions(keel_flags INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_KEYWORDS BOOST_ALL_NO_LIB SPDLOG_COMPILED_LIB SPDLOG_FMT_EXTERNAL)
if(CMAKE_BUILD_TYPE MATCHES "Rel" AND CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|AMD64")
  # Tuning only: the programs run on every x86-64 processor. The generic tuning clears and copies structures of a few
  # cache lines with the string instructions, whose start-up alone was a tenth of the event path.
  target_compile_options(keel_flags INTERFACE -mtune=icelake-server)
endif()
if(CMAKE_BUILD_TYPE MATCHES "Rel" AND NOT KEEL_SANITIZE)
  target_compile_options(keel_flags INTERFACE -fstack-protector-strong)
  target_compile_definitions(keel_flags INTERFACE _GLIBCXX_ASSERTIONS)
  add_link_options(-Wl,-z,relro,-z,now)
endif()
if(KEEL_SANITIZE)
  string(REPLACE ";" "," keel_sanitizers "${KEEL_SANITIZE}")
  add_compile_options(-fsanitize=${keel_sanitizers} -fno-sanitize-recover=all)
  add_link_options(-fsanitize=${keel_sanitizers})
endif()
