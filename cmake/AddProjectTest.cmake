# SPDX-FileCopyrightText: Unghost contributors
# SPDX-License-Identifier: Apache-2.0

# add_project_test(tst_standing core): builds tst_standing.cpp of this folder and registers it.
function(add_project_test name)
    add_executable(${name} ${name}.cpp)
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
    target_link_libraries(${name} PRIVATE ${ARGN} testsupport Qt6::Test project_options)
    target_compile_definitions(${name} PRIVATE
        UNGHOST_TEST_DATA="${CMAKE_SOURCE_DIR}/tests/data" UNGHOST_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES
        TIMEOUT 120 ENVIRONMENT "QT_QPA_PLATFORM=offscreen;TZ=UTC;LC_ALL=C.UTF-8")
endfunction()
