/// Lets memory that is given back stay the program's, for whoever asks next.
///
/// Glibc would hand much of it back to the system and take it anew, page by page, between replications: a third of the time of a
/// run of many short ones. Other systems' libraries keep it by themselves. In C, since Swift's view of Glibc leaves `mallopt` out.
void keepMemoryThatIsGivenBack(void);
