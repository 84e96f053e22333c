// Capstone knows all machines by the functions that begin the tables of each. Those that Android does not run are answered
// here, so that the linker leaves their tables out of the module: one machine's alone are 1 MB that every loading would
// have to relocate.
#include <capstone/capstone.h>

#define MINGCHA_LEFT_OUT(machine)                                                       \
  extern "C" cs_err machine##_global_init(void*) { return CS_ERR_ARCH; }                \
  extern "C" cs_err machine##_option(csh, cs_opt_type, std::size_t) { return CS_ERR_ARCH; }

MINGCHA_LEFT_OUT(EVM)
MINGCHA_LEFT_OUT(M680X)
MINGCHA_LEFT_OUT(M68K)
MINGCHA_LEFT_OUT(Mips)
MINGCHA_LEFT_OUT(PPC)
MINGCHA_LEFT_OUT(Sparc)
MINGCHA_LEFT_OUT(SystemZ)
MINGCHA_LEFT_OUT(TMS320C64x)
MINGCHA_LEFT_OUT(XCore)
