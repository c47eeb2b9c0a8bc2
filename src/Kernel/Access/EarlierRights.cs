using System.Text.Json;
using Tandem.Kernel.Text;

namespace Tandem.Kernel.Access;

/// <summary>Lets work be done later in the name of whoever asked, with what they could do then and can still do now.</summary>
public static class EarlierRights
{
    /// <summary>What the actor may, to be kept with the work.</summary>
    public static string Kept(Actor by) => JsonSerializer.Serialize(by.Grants, Json.Plain);

    extension(IActorBook book)
    {
        /// <summary>The person with the rights that were kept, as far as they hold today; null where nobody like this may come in any more.</summary>
        /// <param name="kept">What <see cref="Kept"/> returned when the work was asked for.</param>
        /// <param name="cause">What the facts will say made them do it.</param>
        public async Task<Actor?> Of(Guid? person, string kept, string cause, CancellationToken stop)
        {
            if (person is not { } who || await book.Of(who, stop) is not { } now)
                return null;
            var then = JsonSerializer.Deserialize<List<Grant>>(kept, Json.Plain)!;
            return now with
            {
                Cause = cause,
                Grants = [.. then.Where(grant => now.Grants.Any(mine => mine == grant || (mine.Scope == GrantScope.Everywhere && mine.Covers(grant.Right))))],
            };
        }
    }
}
