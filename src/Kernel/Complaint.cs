namespace Tandem.Kernel;

/// <summary>What is wrong, and with which field of the request (null: with the request as a whole).</summary>
/// <param name="Unseen">The field points at nothing that the caller may see.</param>
public sealed record Complaint(string? Field, string Message, bool Unseen = false)
{
    /// <summary>The id of the place on the record's page that shows what it is about, where that is no field of a form.</summary>
    public string? Place { get; init; }
}
