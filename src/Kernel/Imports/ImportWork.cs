using Tandem.Kernel.Records;

namespace Tandem.Kernel.Imports;

/// <summary>What is left to be done: the rows of one import.</summary>
public sealed record ImportWork(Id<Import> Import);
