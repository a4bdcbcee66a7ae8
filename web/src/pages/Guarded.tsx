/** Shows the page that says so where one has stopped working; going elsewhere tries again. */

import { Component, type ReactNode } from "react";
import { useLocation } from "react-router";
import { StoppedPage } from "./ErrorPages";

export function Guarded({ children }: { children: ReactNode }) {
  const { pathname } = useLocation();
  return <Guard place={pathname}>{children}</Guard>;
}

type Props = { place: string; children: ReactNode };
type State = { place: string; isStopped: boolean };

class Guard extends Component<Props, State> {
  override state: State = { place: this.props.place, isStopped: false };

  static getDerivedStateFromError(): Partial<State> {
    return { isStopped: true };
  }

  static getDerivedStateFromProps({ place }: Props, state: State): State | null {
    return place === state.place ? null : { place, isStopped: false };
  }

  override render(): ReactNode {
    return this.state.isStopped ? <StoppedPage /> : this.props.children;
  }
}
