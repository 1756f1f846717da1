# SPDX-FileCopyrightText: Unghost contributors
# SPDX-License-Identifier: Apache-2.0

# Stops the configure step if `target` reaches a library with windows in it, over any number of links.
function(assert_no_gui target)
    set(open ${target})
    set(seen "")
    while(open)
        list(POP_FRONT open current)
        if(current IN_LIST seen OR NOT TARGET ${current})
            continue()
        endif()
        list(APPEND seen ${current})
        if(current MATCHES "^Qt6::(Gui|Widgets|PrintSupport|Svg|SvgWidgets|OpenGL|OpenGLWidgets)$")
            message(FATAL_ERROR "${target} must not reach ${current}: it knows no window")
        endif()
        foreach(property LINK_LIBRARIES INTERFACE_LINK_LIBRARIES)
            get_target_property(next ${current} ${property})
            if(next)
                list(APPEND open ${next})
            endif()
        endforeach()
    endwhile()
endfunction()
