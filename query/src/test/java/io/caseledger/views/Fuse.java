package io.caseledger.views;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** Cuts the writing of documents off after so many of them, within a bulk too, as a crash does. */
final class Fuse {
    /** The process would have ended here. */
    static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private int left = Integer.MAX_VALUE;

    void burnAfter(int documents) {
        left = documents;
    }

    void mend() {
        left = Integer.MAX_VALUE;
    }

    MongoDatabaseFactory within(MongoDatabaseFactory factory) {
        return wrapped(MongoDatabaseFactory.class, factory);
    }

    private <T> T wrapped(Class<T> type, Object real) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (_, method, args) -> call(real, method, args)));
    }

    private Object call(Object real, Method method, Object[] args) throws Throwable {
        boolean writes =
                method.getName().equals("insertMany") || method.getName().equals("bulkWrite");
        if (writes && ((List<?>) args[0]).size() > left) {
            var reached = ((List<?>) args[0]).subList(0, left);
            if (!reached.isEmpty()) {
                args[0] = reached;
                invoke(real, method, args);
            }
            left = 0;
            throw new Crash();
        }
        if (writes && left != Integer.MAX_VALUE) {
            left -= ((List<?>) args[0]).size();
        }
        Object result = invoke(real, method, args);
        return switch (result) {
            case MongoDatabase database -> wrapped(MongoDatabase.class, database);
            case MongoCollection<?> collection -> wrapped(MongoCollection.class, collection);
            case null, default -> result;
        };
    }

    private static Object invoke(Object real, Method method, Object[] args) throws Throwable {
        try {
            return method.invoke(real, args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
