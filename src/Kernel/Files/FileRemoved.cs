using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Kernel.Files;

/// <summary>A file was taken away from a record.</summary>
public sealed record FileRemoved(RecordKey About, Guid Attachment, string Name, bool Internal) : IFact;
