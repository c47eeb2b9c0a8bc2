using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Product.Launches;

/// <summary>Somebody said that a check of a launch is met, and by what one sees it.</summary>
public sealed record CheckAttested(Id<Launch> Launch, string Check, string Evidence) : IFact
{
    RecordKey IFact.About => LaunchKind.Key(Launch);
}
