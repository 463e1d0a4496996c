// The arrays of a kernel that does what a table says: as many arguments as -D ARRAYS says, a multiple of 8, gathered by GATHERED_ARRAYS
// into `arrays`, where the table's numbers find them.
#define EIGHT(n)                                                                                                                           \
    global float *array_##n##0, global float *array_##n##1, global float *array_##n##2, global float *array_##n##3,                        \
        global float *array_##n##4, global float *array_##n##5, global float *array_##n##6, global float *array_##n##7
#define EIGHT_OF(n) array_##n##0, array_##n##1, array_##n##2, array_##n##3, array_##n##4, array_##n##5, array_##n##6, array_##n##7

#define UP_TO_8   EIGHT(0)
#define UP_TO_16  UP_TO_8, EIGHT(1)
#define UP_TO_24  UP_TO_16, EIGHT(2)
#define UP_TO_32  UP_TO_24, EIGHT(3)
#define UP_TO_40  UP_TO_32, EIGHT(4)
#define UP_TO_48  UP_TO_40, EIGHT(5)
#define UP_TO_56  UP_TO_48, EIGHT(6)
#define UP_TO_64  UP_TO_56, EIGHT(7)
#define UP_TO_72  UP_TO_64, EIGHT(8)
#define UP_TO_80  UP_TO_72, EIGHT(9)
#define UP_TO_88  UP_TO_80, EIGHT(10)
#define UP_TO_96  UP_TO_88, EIGHT(11)
#define UP_TO_104 UP_TO_96, EIGHT(12)
#define UP_TO_112 UP_TO_104, EIGHT(13)

#define OF_8   EIGHT_OF(0)
#define OF_16  OF_8, EIGHT_OF(1)
#define OF_24  OF_16, EIGHT_OF(2)
#define OF_32  OF_24, EIGHT_OF(3)
#define OF_40  OF_32, EIGHT_OF(4)
#define OF_48  OF_40, EIGHT_OF(5)
#define OF_56  OF_48, EIGHT_OF(6)
#define OF_64  OF_56, EIGHT_OF(7)
#define OF_72  OF_64, EIGHT_OF(8)
#define OF_80  OF_72, EIGHT_OF(9)
#define OF_88  OF_80, EIGHT_OF(10)
#define OF_96  OF_88, EIGHT_OF(11)
#define OF_104 OF_96, EIGHT_OF(12)
#define OF_112 OF_104, EIGHT_OF(13)

#define PASTE_(a, b)    a##b
#define PASTE(a, b)     PASTE_(a, b)
#define ARRAY_ARGUMENTS PASTE(UP_TO_, ARRAYS)
#define GATHERED_ARRAYS global float *arrays[ARRAYS] = {PASTE(OF_, ARRAYS)};
