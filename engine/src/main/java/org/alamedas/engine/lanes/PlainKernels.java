package org.alamedas.engine.lanes;

import java.util.Optional;
import org.alamedas.engine.builtin.Functions;
import org.alamedas.engine.ir.Table;
import org.alamedas.engine.math.PortableMath;

/// Kernels as plain loops: for where there is no Vector API, and the reference for those that use it.
final class PlainKernels implements Kernels {
    @Override
    public Kernel of(Code code) {
        return switch (code) {
            case FILL -> PlainKernels::fill;
            case COPY -> PlainKernels::copy;
            case NEGATE -> PlainKernels::negate;
            case NOT -> PlainKernels::not;
            case ABS -> PlainKernels::abs;
            case SQRT -> PlainKernels::sqrt;
            case EXP -> PlainKernels::exp;
            case LN -> PlainKernels::ln;
            case SIN -> PlainKernels::sin;
            case COS -> PlainKernels::cos;
            case ADD -> PlainKernels::add;
            case ADD_X -> PlainKernels::addX;
            case SUBTRACT -> PlainKernels::subtract;
            case SUBTRACT_X -> PlainKernels::subtractX;
            case X_SUBTRACT -> PlainKernels::xSubtract;
            case MULTIPLY -> PlainKernels::multiply;
            case MULTIPLY_X -> PlainKernels::multiplyX;
            case DIVIDE -> PlainKernels::divide;
            case DIVIDE_X -> PlainKernels::divideX;
            case X_DIVIDE -> PlainKernels::xDivide;
            case MODULO -> PlainKernels::modulo;
            case POWER -> PlainKernels::power;
            case POWER_X -> PlainKernels::powerX;
            case X_POWER -> PlainKernels::xPower;
            case MIN -> PlainKernels::min;
            case MIN_X -> PlainKernels::minX;
            case MAX -> PlainKernels::max;
            case MAX_X -> PlainKernels::maxX;
            case EQUAL -> PlainKernels::equal;
            case EQUAL_X -> PlainKernels::equalX;
            case NOT_EQUAL -> PlainKernels::notEqual;
            case NOT_EQUAL_X -> PlainKernels::notEqualX;
            case LESS -> PlainKernels::less;
            case LESS_X -> PlainKernels::lessX;
            case LESS_OR_EQUAL -> PlainKernels::lessOrEqual;
            case LESS_OR_EQUAL_X -> PlainKernels::lessOrEqualX;
            case GREATER_X -> PlainKernels::greaterX;
            case GREATER_OR_EQUAL_X -> PlainKernels::greaterOrEqualX;
            case AND -> PlainKernels::and;
            case OR -> PlainKernels::or;
            case SELECT -> PlainKernels::select;
            case PRODUCT -> PlainKernels::product;
            case SUM -> PlainKernels::sum;
            case MULTIPLY_ADD -> PlainKernels::multiplyAdd;
            case MULTIPLY_SUBTRACT -> PlainKernels::multiplySubtract;
            case SCALE_ADD -> PlainKernels::scaleAdd;
            case PRODUCT_X -> PlainKernels::productX;
            case FOLLOW -> PlainKernels::follow;
            case NOT_BELOW_0 -> PlainKernels::notBelow0;
        };
    }

    @Override
    public Kernel reading(Table table) {
        return (r, on) -> {
            double[] v = r.values;
            for (int i = 0; i < on.length(); i++) {
                v[on.to() + i] = table.read(v[on.a() + i]);
            }
        };
    }

    @Override
    public Optional<Integer> vector() {
        return Optional.empty();
    }

    private static void fill(Registers r, Operands on) {
        double[] v = r.values;
        double x = on.x();
        for (int i = 0; i < on.length(); i++) {
            v[on.to() + i] = x;
        }
    }

    private static void copy(Registers r, Operands on) {
        double[] v = r.values;
        for (int i = 0; i < on.length(); i++) {
            v[on.to() + i] = v[on.a() + i];
        }
    }

    private static void negate(Registers r, Operands on) {
        double[] v = r.values;
        for (int i = 0; i < on.length(); i++) {
            v[on.to() + i] = -v[on.a() + i];
        }
    }

    private static void not(Registers r, Operands on) {
        double[] v = r.values;
        for (int i = 0; i < on.length(); i++) {
            v[on.to() + i] = v[on.a() + i] == 0 ? 1 : 0;
        }
    }

    private static void abs(Registers r, Operands on) {
        double[] v = r.values;
        for (int i = 0; i < on.length(); i++) {
            v[on.to() + i] = Math.abs(v[on.a() + i]);
        }
    }

    private static void sqrt(Registers r, Operands on) {
        double[] v = r.values;
        for (int i = 0; i < on.length(); i++) {
            v[on.to() + i] = Math.sqrt(v[on.a() + i]);
        }
    }

    private static void exp(Registers r, Operands on) {
        double[] v = r.values;
        for (int i = 0; i < on.length(); i++) {
            v[on.to() + i] = PortableMath.exp(v[on.a() + i]);
        }
    }

    private static void ln(Registers r, Operands on) {
        double[] v = r.values;
        for (int i = 0; i < on.length(); i++) {
            v[on.to() + i] = PortableMath.ln(v[on.a() + i]);
        }
    }

    private static void sin(Registers r, Operands on) {
        double[] v = r.values;
        for (int i = 0; i < on.length(); i++) {
            v[on.to() + i] = PortableMath.sin(v[on.a() + i]);
        }
    }

    private static void cos(Registers r, Operands on) {
        double[] v = r.values;
        for (int i = 0; i < on.length(); i++) {
            v[on.to() + i] = PortableMath.cos(v[on.a() + i]);
        }
    }

    private static void add(Registers r, Operands on) {
        double[] v = r.values;
        for (int i = 0; i < on.length(); i++) {
            v[on.to() + i] = v[on.a() + i] + v[on.b() + i];
        }
    }

    private static void addX(Registers r, Operands on) {
        double[] v = r.values;
        double x = on.x();
        for (int i = 0; i < on.length(); i++) {
            v[on.to() + i] = v[on.a() + i] + x;
        }
    }

    private static void subtract(Registers r, Operands on) {
        double[] v = r.values;
        for (int i = 0; i < on.length(); i++) {
            v[on.to() + i] = v[on.a() + i] - v[on.b() + i];
        }
    }

    private static void subtractX(Registers r, Operands on) {
        double[] v = r.values;
        double x = on.x();
        for (int i = 0; i < on.length(); i++) {
            v[on.to() + i] = v[on.a() + i] - x;
        }
    }

    private static void xSubtract(Registers r, Operands on) {
        double[] v = r.values;
        double x = on.x();
        for (int i = 0; i < on.length(); i++) {
            v[on.to() + i] = x - v[on.a() + i];
        }
    }

    private static void multiply(Registers r, Operands on) {
        double[] v = r.values;
        for (int i = 0; i < on.length(); i++) {
            v[on.to() + i] = v[on.a() + i] * v[on.b() + i];
        }
    }

    private static void multiplyX(Registers r, Operands on) {
        double[] v = r.values;
        double x = on.x();
        for (int i = 0; i < on.length(); i++) {
            v[on.to() + i] = v[on.a() + i] * x;
        }
    }

    private static void divide(Registers r, Operands on) {
        double[] v = r.values;
        for (int i = 0; i < on.length(); i++) {
            v[on.to() + i] = v[on.a() + i] / v[on.b() + i];
        }
    }

    private static void divideX(Registers r, Operands on) {
        double[] v = r.values;
        double x = on.x();
        for (int i = 0; i < on.length(); i++) {
            v[on.to() + i] = v[on.a() + i] / x;
        }
    }

    private static void xDivide(Registers r, Operands on) {
        double[] v = r.values;
        double x = on.x();
        for (int i = 0; i < on.length(); i++) {
            v[on.to() + i] = x / v[on.a() + i];
        }
    }

    private static void modulo(Registers r, Operands on) {
        double[] v = r.values;
        for (int i = 0; i < on.length(); i++) {
            v[on.to() + i] = Functions.floored(v[on.a() + i], v[on.b() + i]);
        }
    }

    private static void power(Registers r, Operands on) {
        double[] v = r.values;
        for (int i = 0; i < on.length(); i++) {
            v[on.to() + i] = PortableMath.pow(v[on.a() + i], v[on.b() + i]);
        }
    }

    private static void powerX(Registers r, Operands on) {
        double[] v = r.values;
        double x = on.x();
        for (int i = 0; i < on.length(); i++) {
            v[on.to() + i] = PortableMath.pow(v[on.a() + i], x);
        }
    }

    private static void xPower(Registers r, Operands on) {
        double[] v = r.values;
        double x = on.x();
        for (int i = 0; i < on.length(); i++) {
            v[on.to() + i] = PortableMath.pow(x, v[on.a() + i]);
        }
    }

    private static void min(Registers r, Operands on) {
        double[] v = r.values;
        for (int i = 0; i < on.length(); i++) {
            v[on.to() + i] = Math.min(v[on.a() + i], v[on.b() + i]);
        }
    }

    private static void minX(Registers r, Operands on) {
        double[] v = r.values;
        double x = on.x();
        for (int i = 0; i < on.length(); i++) {
            v[on.to() + i] = Math.min(v[on.a() + i], x);
        }
    }

    private static void max(Registers r, Operands on) {
        double[] v = r.values;
        for (int i = 0; i < on.length(); i++) {
            v[on.to() + i] = Math.max(v[on.a() + i], v[on.b() + i]);
        }
    }

    private static void maxX(Registers r, Operands on) {
        double[] v = r.values;
        double x = on.x();
        for (int i = 0; i < on.length(); i++) {
            v[on.to() + i] = Math.max(v[on.a() + i], x);
        }
    }

    private static void equal(Registers r, Operands on) {
        double[] v = r.values;
        for (int i = 0; i < on.length(); i++) {
            v[on.to() + i] = v[on.a() + i] == v[on.b() + i] ? 1 : 0;
        }
    }

    private static void equalX(Registers r, Operands on) {
        double[] v = r.values;
        double x = on.x();
        for (int i = 0; i < on.length(); i++) {
            v[on.to() + i] = v[on.a() + i] == x ? 1 : 0;
        }
    }

    private static void notEqual(Registers r, Operands on) {
        double[] v = r.values;
        for (int i = 0; i < on.length(); i++) {
            v[on.to() + i] = v[on.a() + i] != v[on.b() + i] ? 1 : 0;
        }
    }

    private static void notEqualX(Registers r, Operands on) {
        double[] v = r.values;
        double x = on.x();
        for (int i = 0; i < on.length(); i++) {
            v[on.to() + i] = v[on.a() + i] != x ? 1 : 0;
        }
    }

    private static void less(Registers r, Operands on) {
        double[] v = r.values;
        for (int i = 0; i < on.length(); i++) {
            v[on.to() + i] = v[on.a() + i] < v[on.b() + i] ? 1 : 0;
        }
    }

    private static void lessX(Registers r, Operands on) {
        double[] v = r.values;
        double x = on.x();
        for (int i = 0; i < on.length(); i++) {
            v[on.to() + i] = v[on.a() + i] < x ? 1 : 0;
        }
    }

    private static void lessOrEqual(Registers r, Operands on) {
        double[] v = r.values;
        for (int i = 0; i < on.length(); i++) {
            v[on.to() + i] = v[on.a() + i] <= v[on.b() + i] ? 1 : 0;
        }
    }

    private static void lessOrEqualX(Registers r, Operands on) {
        double[] v = r.values;
        double x = on.x();
        for (int i = 0; i < on.length(); i++) {
            v[on.to() + i] = v[on.a() + i] <= x ? 1 : 0;
        }
    }

    private static void greaterX(Registers r, Operands on) {
        double[] v = r.values;
        double x = on.x();
        for (int i = 0; i < on.length(); i++) {
            v[on.to() + i] = v[on.a() + i] > x ? 1 : 0;
        }
    }

    private static void greaterOrEqualX(Registers r, Operands on) {
        double[] v = r.values;
        double x = on.x();
        for (int i = 0; i < on.length(); i++) {
            v[on.to() + i] = v[on.a() + i] >= x ? 1 : 0;
        }
    }

    private static void and(Registers r, Operands on) {
        double[] v = r.values;
        for (int i = 0; i < on.length(); i++) {
            v[on.to() + i] = v[on.a() + i] != 0 && v[on.b() + i] != 0 ? 1 : 0;
        }
    }

    private static void or(Registers r, Operands on) {
        double[] v = r.values;
        for (int i = 0; i < on.length(); i++) {
            v[on.to() + i] = v[on.a() + i] != 0 || v[on.b() + i] != 0 ? 1 : 0;
        }
    }

    private static void select(Registers r, Operands on) {
        double[] v = r.values;
        for (int i = 0; i < on.length(); i++) {
            v[on.to() + i] = v[on.a() + i] != 0 ? v[on.b() + i] : v[on.c() + i];
        }
    }

    private static void product(Registers r, Operands on) {
        double[] v = r.values;
        for (int i = 0; i < on.length(); i++) {
            v[on.to() + i] = v[on.a() + i] * v[on.b() + i] * v[on.c() + i];
        }
    }

    private static void sum(Registers r, Operands on) {
        double[] v = r.values;
        for (int i = 0; i < on.length(); i++) {
            v[on.to() + i] = v[on.a() + i] + v[on.b() + i] + v[on.c() + i];
        }
    }

    private static void multiplyAdd(Registers r, Operands on) {
        double[] v = r.values;
        for (int i = 0; i < on.length(); i++) {
            v[on.to() + i] = v[on.a() + i] * v[on.b() + i] + v[on.c() + i];
        }
    }

    private static void multiplySubtract(Registers r, Operands on) {
        double[] v = r.values;
        for (int i = 0; i < on.length(); i++) {
            v[on.to() + i] = v[on.c() + i] - v[on.a() + i] * v[on.b() + i];
        }
    }

    private static void scaleAdd(Registers r, Operands on) {
        double[] v = r.values;
        double x = on.x();
        for (int i = 0; i < on.length(); i++) {
            v[on.to() + i] = v[on.a() + i] * x + v[on.b() + i];
        }
    }

    private static void productX(Registers r, Operands on) {
        double[] v = r.values;
        double x = on.x();
        for (int i = 0; i < on.length(); i++) {
            v[on.to() + i] = v[on.a() + i] * v[on.b() + i] * x;
        }
    }

    private static void follow(Registers r, Operands on) {
        double[] v = r.values;
        double s = v[on.c()];
        for (int i = 0; i < on.length(); i++) {
            v[on.to() + i] = v[on.a() + i] + s * v[on.b() + i];
        }
    }

    private static void notBelow0(Registers r, Operands on) {
        double[] v = r.values;
        for (int i = 0; i < on.length(); i++) {
            v[on.to() + i] = v[on.a() + i] < 0 ? 0 : v[on.a() + i];
        }
    }
}
