namespace Tandem.Kernel;

/// <summary>What is wrong, and with which field of the request (null: with the request as a whole).</summary>
public sealed record Complaint(string? Field, string Message);
