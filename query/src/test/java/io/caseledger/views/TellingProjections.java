package io.caseledger.views;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.ResolvableType;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** The projections of all features, as the application finds them. */
public final class TellingProjections {
    private TellingProjections() {}

    public static ObjectProvider<Projection<?, ?>> all() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Projection.class));
        var beans = new StaticListableBeanFactory();
        for (BeanDefinition it : scanner.findCandidateComponents("io.caseledger")) {
            beans.addBean(String.valueOf(it.getBeanClassName()), made(String.valueOf(it.getBeanClassName())));
        }
        return beans.getBeanProvider(ResolvableType.forClass(Projection.class));
    }

    private static Object made(String name) {
        try {
            var constructor = Class.forName(name).getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot make " + name, e);
        }
    }
}
