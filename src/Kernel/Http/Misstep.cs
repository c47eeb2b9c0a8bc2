namespace Tandem.Kernel.Http;

/// <summary>What went wrong with a request, for whoever puts it into the words of another system.</summary>
/// <param name="Title">In a few words, the same for every such case.</param>
/// <param name="Detail">In a sentence about this very case.</param>
/// <param name="Complaints">What is wrong with which field.</param>
/// <param name="TraceId">By which the request is found again.</param>
public sealed record Misstep(string Title, string Detail, IReadOnlyList<Complaint> Complaints, string TraceId);
