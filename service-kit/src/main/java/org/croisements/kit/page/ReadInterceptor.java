package org.croisements.kit.page;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

@Read
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class ReadInterceptor {

    private final Reading reading;

    ReadInterceptor(Reading reading) {
        this.reading = reading;
    }

    @AroundInvoke
    Object read(InvocationContext call) {
        return reading.together(call::proceed);
    }
}
