using Tandem.Design.ServiceLevels;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Storage;

namespace Tandem.Design.Replays;

/// <summary>Finds promises of the site by their numbers, to be tried on the past.</summary>
public static class KnownPolicies
{
    extension(Store store)
    {
        /// <param name="number">Such as <c>SLP-3</c>.</param>
        /// <param name="asItHeld">With its versions, as they held at the time; else the newest, as if it had always held.</param>
        /// <param name="about">The part of the request to complain about.</param>
        /// <exception cref="Refused">There is none, or the actor may not see it.</exception>
        public async Task<PolicyDefinition> Policy(string number, bool asItHeld, Actor by, string about, CancellationToken stop)
        {
            if (ServiceLevelPolicy.Kind.SerialOf(number) is not { } serial
                || await ServiceLevelPolicy.Kind.Shelf.Find(store, ServiceLevelPolicy.Kind.ReadBy(by), serial, stop) is not ServiceLevelPolicy known)
                throw new Refused($"There is no policy \"{number}\".", about);
            return asItHeld ? known.Definition : SupposedChange.Always(known.Definition);
        }
    }
}
