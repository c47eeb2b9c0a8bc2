using Tandem.Kernel.Records;

namespace Tandem.Kernel.Facts;

/// <summary>Stands for every fact there is: a listener for it hears them all, and reads what it needs from the journal's row.</summary>
public sealed record AnythingHappened(RecordKey About) : IFact;
