using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Kernel.Files;

/// <summary>A file was added to a record.</summary>
/// <param name="Size">Bytes.</param>
public sealed record FileAttached(RecordKey About, Guid Attachment, string Name, long Size, [Untold] string Sha256, bool Internal) : IFact;
