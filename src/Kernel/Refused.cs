namespace Tandem.Kernel;

/// <summary>A business "no": said in one sentence to whoever asked, beside the field it is about.</summary>
public sealed class Refused : Exception
{
    public Refused(string message, string? about = null) : base(message) => Complaints = [new(CamelCase(about), message)];

    public Refused(IReadOnlyList<Complaint> complaints) : base(complaints[0].Message) => Complaints = complaints;

    public IReadOnlyList<Complaint> Complaints { get; }

    /// <summary>Nothing else is wrong than that fields point at what the caller may not see, or what is not there.</summary>
    public bool IsOnlyUnseen => Complaints.All(each => each.Unseen);

    private static string? CamelCase(string? name) =>
        string.IsNullOrEmpty(name) ? null : char.ToLowerInvariant(name[0]) + name[1..];
}
