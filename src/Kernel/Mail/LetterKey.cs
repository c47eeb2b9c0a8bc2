using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Mail;

/// <summary>The one key by which a site knows its own letters again, sealed; without it their answers open new records, and nothing else is lost.</summary>
public sealed class LetterKey : IDerived
{
    /// <summary>There is one.</summary>
    public int Id { get; init; } = 1;

    public required string Sealed { get; init; }
}
