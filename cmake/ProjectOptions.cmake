# SPDX-FileCopyrightText: Unghost contributors
# SPDX-License-Identifier: Apache-2.0

# What every target of ours is built with. An interface target: no directory-wide flags.
add_library(project_options INTERFACE)
add_library(unghost::options ALIAS project_options)
target_compile_features(project_options INTERFACE cxx_std_20)
target_include_directories(project_options INTERFACE ${CMAKE_SOURCE_DIR})
target_compile_options(project_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wold-style-cast -Wnon-virtual-dtor -Woverloaded-virtual
    -Wno-missing-field-initializers # designated initialisers leave out what keeps its default
    $<$<BOOL:${UNGHOST_WERROR}>:-Werror>
    $<$<BOOL:${UNGHOST_SANITIZE}>:-fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer>
    $<$<BOOL:${UNGHOST_FUZZ}>:-fsanitize=fuzzer-no-link>)
target_link_options(project_options INTERFACE
    $<$<BOOL:${UNGHOST_SANITIZE}>:-fsanitize=address,undefined>)
target_compile_definitions(project_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_CONTEXTLESS_CONNECT QT_NO_FOREACH QT_NO_KEYWORDS
    QT_USE_QSTRINGBUILDER QT_STRICT_ITERATORS QT_DISABLE_DEPRECATED_BEFORE=0x060400)
