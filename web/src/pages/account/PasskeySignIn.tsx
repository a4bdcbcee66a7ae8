/** Signing in with a passkey: by a button, or by what the browser offers where the address is typed. */

import { useMutation } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useState } from "react";
import type { Me } from "@/api/account";
import { asProblem, type Problem } from "@/api/problem";
import { ProblemBanner } from "@/components/ProblemBanner";
import { messages } from "@/lib/messages";
import { Button } from "@/ui/Button";

const text = messages.passkey;

/** The server takes an answer for five minutes; an offer is made anew a little before that. */
const OFFER_MS = 4 * 60 * 1000;

const load = () => import("@/api/passkeys");

type Props = { onDone: (me: Me) => void };

export function PasskeySignIn({ onDone }: Props) {
  const [offers, setOffers] = useState(0);
  const [refused, setRefused] = useState<Problem>();
  const ask = useMutation({
    mutationFn: async () => (await load()).signInWithPasskey(),
    onMutate: () => setRefused(undefined),
    onSuccess: onDone,
  });
  const problem = ask.error ? asProblem(ask.error) : refused;
  return (
    <>
      {/* A browser asks for one thing at a time. */}
      {!ask.isPending && (
        <Offer
          key={offers}
          onDone={onDone}
          onRefused={setRefused}
          onOver={() => setOffers((before) => before + 1)}
        />
      )}
      {problem && <ProblemBanner problem={problem} />}
      <Button icon="key" busy={ask.isPending} onClick={() => ask.mutate()}>
        {text.signIn}
      </Button>
    </>
  );
}

type OfferProps = Props & { onRefused: (problem: Problem) => void; onOver: () => void };

/** Lets the browser offer passkeys in the field for the address, as long as it is on the page. */
function Offer({ onDone, onRefused, onOver }: OfferProps) {
  const chosen = useEffectEvent((me: Me | undefined) => {
    if (me) onDone(me);
  });
  const refused = useEffectEvent(onRefused);
  const over = useEffectEvent(onOver);
  useEffect(() => {
    const stop = new AbortController();
    const offer = async () => chosen(await (await load()).offerPasskeys(stop.signal));
    // A refused key is not offered once more at once: a device that answers by itself would do so for ever.
    offer().catch((error: unknown) => refused(asProblem(error)));
    const late = setTimeout(() => over(), OFFER_MS);
    return () => {
      clearTimeout(late);
      stop.abort();
    };
  }, []);
  return null;
}
