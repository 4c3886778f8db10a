/// The lowered program: scalar operations over numbered slots, in phases, without names.
///
/// ## What a run does
/// 1. The *constant* assignments, once: everything that depends on constants alone, the time
/// specification among them.
/// 2. The *initial* assignments, once: initial values of stocks, values held from the start, and
/// what they need.
/// 3. The *flow* assignments, at every evaluation: everything else.
/// 4. At every step, the *rates* of the stocks, from which the integrator makes their next values.
///
/// What is kept from step to step besides stocks is in [Memory][org.alamedas.engine.ir.Memory]:
///
/// - Between the initial assignments, the *starts*: each memory gets its cells, as many as its
///   device needs for what it is started with, and its slot the place where they begin. Whatever
///   asks a memory comes after its start.
/// - At the beginning of every step, when the flows have been evaluated there and before the
///   integrator evaluates them elsewhere: the values of the *holds* are computed and laid aside,
///   and those of the *feeds* are laid into the first cells of the memories.
/// - At the end of every step, when the integrator has set the stocks and before the flows are
///   evaluated: holds take over the values laid aside, and each memory is stepped by its device.
///
/// So holds and memories change between steps only. Within a step of a method of several stages
/// they are the same at every stage, and what they take over is what held at the step's start: they
/// are exact to a step, whatever the order of the method.
///
/// Each phase is a list in the order in which it must be executed. An assignment whose variable has
/// been given a value for the run is left out.
///
/// ## Time within a step
/// [TIME][org.alamedas.engine.ir.Program#TIME] is the moment of each evaluation, also of those between the
/// beginning and the end of a step. [MOMENT][org.alamedas.engine.ir.Program#MOMENT] is set at the beginning
/// of a step and, under RK45, where something jumps within it. Functions that jump (`STEP`, `PULSE` and
/// their kin) read it instead of the time: they hold through a step, so that a pulse is whole under every
/// method.
///
/// ## What an operation gives
/// All values are doubles and all arithmetic is that of IEEE 754: one rounding an operation, in the
/// order of the tree, no
/// fused multiply-add, no reassociation.
///
/// | operation | value |
/// |---|---|
/// | `+ - * /` | IEEE 754; a division by 0 gives an infinity or, for `0 / 0`, not a number, and
/// stops the run |
/// | `^` | [PortableMath#pow][org.alamedas.engine.math.PortableMath#pow]; binds tighter than a
/// sign: `-2^2` is -4 |
/// | `MOD` | `r = a - truncate(a / b) * b`, and `r + b` where `r * b` is below 0: the sign of the divisor |
/// | comparisons | 1 for true, 0 for false; 0 whenever an operand is not a number, except `<>`,
/// which gives 1 |
/// | `AND OR NOT` | 1 or 0; an operand that is not 0 is true, one that is not a number too |
/// | `IF` | the branch that the condition chooses; the other one cannot be told to have been
/// evaluated or not |
/// | functions | the reference method of the row of the function table |
/// | recall | what a memory tells: see [Device][org.alamedas.engine.builtin.Device] |
/// | tables | see [Table][org.alamedas.engine.ir.Table] |
/// | arrays | a [statement][org.alamedas.engine.ir.Statement.Apply] of its own: `engine.vector.ArrayMethods` |
/// | draws | the [Distribution][org.alamedas.engine.random.Distribution] at the uniform number of the stream |
///
/// ## Chance
/// A draw is a function of the seed and the member of the run, its stream, and the number of whole
/// steps taken; it has no state. The number of steps taken is 0 while constants and initial values are
/// computed and at the start, and grows by 1 at the end of each step: every stage of a Runge-Kutta
/// method sees the uniform number of the step that it is part of. Where the arguments of the
/// distribution change within a step, the draw follows them smoothly.
@NullMarked
package org.alamedas.engine.ir;

import org.jspecify.annotations.NullMarked;
