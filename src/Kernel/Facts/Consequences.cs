using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Facts;

/// <summary>Who does what follows from a fact, and how that names its cause.</summary>
public static class Consequences
{
    extension(RecordedFact fact)
    {
        /// <summary>The fact as the cause of another, such as <c>fact 4711</c>.</summary>
        public string AsCause => CauseOf(fact.Position);

        /// <summary>Tandem, which does what follows from the fact.</summary>
        public Actor Follower => Actor.System(fact.AsCause);

        /// <summary>The same, on behalf of whoever made the fact happen.</summary>
        public Actor Deputy => fact.Follower with { OnBehalfOf = fact.Actor };
    }

    /// <summary>Tandem, which does later what follows from the fact of a position.</summary>
    public static Actor FollowerOf(long position) => Actor.System(CauseOf(position));

    /// <summary>Whether anything about a record has followed from a fact already: a fact may be heard twice.</summary>
    public static Task<bool> HasFollowed(this Store store, RecordedFact fact, Guid record, CancellationToken stop)
    {
        var cause = fact.AsCause;
        return store.Facts.AnyAsync(each => each.Record == record && each.Cause == cause, stop);
    }

    private static string CauseOf(long? position) => $"fact {position}";
}
