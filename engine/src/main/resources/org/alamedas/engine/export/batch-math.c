/* The elementary functions of the C library, which compilers make vectors of. */
#define m_exp exp
#define m_ln log
#define m_pow pow
#define m_sin sin
#define m_cos cos

