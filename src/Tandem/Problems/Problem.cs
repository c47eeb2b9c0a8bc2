using Tandem.Kernel;

namespace Tandem.Problems;

/// <summary>What went wrong with a request, as the caller may know it (RFC 9457).</summary>
/// <param name="Name">The last part of its type, such as <c>refused</c>.</param>
/// <param name="Errors">Messages by the field they are about.</param>
internal sealed record Problem(int Status, string Name, string Title, string? Detail = null, IReadOnlyList<Complaint>? Errors = null);
